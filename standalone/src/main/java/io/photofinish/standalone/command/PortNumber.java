package io.photofinish.standalone.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The port of something that listens. */
class PortNumber implements ITypeConverter<Integer> {
  private static final int HIGHEST = 65_535;

  private final int lowest;

  PortNumber() {
    this(1);
  }

  private PortNumber(int lowest) {
    this.lowest = lowest;
  }

  @Override
  public Integer convert(String written) {
    try {
      int port = Integer.parseInt(written);
      if (port >= lowest && port <= HIGHEST) {
        return port;
      }
    } catch (NumberFormatException noNumber) {
      // as one that is out of range
    }
    throw new TypeConversionException(
        "\"%s\" is no port; give a number from %d to %d".formatted(written, lowest, HIGHEST));
  }

  /** The port to listen on: 0 for any that is free. */
  static final class OrAnyFree extends PortNumber {
    OrAnyFree() {
      super(0);
    }
  }
}

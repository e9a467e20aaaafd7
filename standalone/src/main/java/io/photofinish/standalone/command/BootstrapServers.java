package io.photofinish.standalone.command;

import java.util.Arrays;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Addresses of brokers: a host and a port each, separated by commas. */
final class BootstrapServers implements ITypeConverter<String> {
  private static final int HIGHEST_PORT = 65_535;

  @Override
  public String convert(String written) {
    if (!Arrays.stream(written.split(",", -1))
        .map(String::strip)
        .allMatch(BootstrapServers::isOne)) {
      throw new TypeConversionException(
          "\"%s\" is no address of brokers; give HOST:PORT, several with commas between"
              .formatted(written));
    }
    return written;
  }

  private static boolean isOne(String address) {
    if (Utils.getHost(address) == null) {
      return false;
    }
    try {
      return Utils.getPort(address) <= HIGHEST_PORT;
    } catch (NumberFormatException tooLarge) {
      return false;
    }
  }
}

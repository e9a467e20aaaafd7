package io.photofinish.standalone;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "photofinish " + number(), "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }

  /** Out of the jar's manifest; {@code development} where the classes are in no jar. */
  public static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}

package io.photofinish.connect;

/** The version that Connect shows. */
final class Version {
  private Version() {}

  /** Out of the jar's manifest; {@code development} where the classes are in no jar. */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}

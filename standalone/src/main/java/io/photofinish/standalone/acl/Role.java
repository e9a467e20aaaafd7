package io.photofinish.standalone.acl;

/** Who uses a cluster, and for what. One principal may have several roles. */
public enum Role {
  INGEST("publishes articles: photofinish ingest, POST /v1/articles"),
  FEEDS("poll feeds: photofinish up without --no-feeds; needs what ingest needs too"),
  APPLICATION("runs the topology and answers questions: photofinish up"),
  READERS("read the results: photofinish read, and any other consumer");

  private final String purpose;

  Role(String purpose) {
    this.purpose = purpose;
  }

  /** For people. */
  public String purpose() {
    return purpose;
  }
}

package io.photofinish.standalone.instance;

import io.photofinish.standalone.exit.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;

/**
 * A broker that can no longer write its log ends its process at once, by design: it must not
 * acknowledge what it cannot keep. In its own words it does so without any; here it says why.
 */
public final class BrokerDeath {
  private BrokerDeath() {}

  /** Holds for the whole process. */
  public static void explainTo(PrintWriter err, Path data) {
    Exit.setHaltProcedure((status, message) -> end(err, data, message));
    Exit.setExitProcedure((status, message) -> end(err, data, message));
  }

  private static void end(PrintWriter err, Path data, String message) {
    err.println(
        "photofinish: the broker has stopped"
            + (message == null ? "" : ": " + message)
            + "; see whether the disk is full, and the log in "
            + data.resolve("logs")
            + "; what was published before is kept");
    err.flush();
    Runtime.getRuntime().halt(ExitCode.ENVIRONMENT.code());
  }
}

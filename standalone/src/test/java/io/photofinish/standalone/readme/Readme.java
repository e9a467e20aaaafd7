package io.photofinish.standalone.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands that a paper shows, and the output that it shows of them. */
final class Readme {
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^```(?<kind>sh|text)\\n(?<body>(?:.*\\n)*?)```$");
  private static final Pattern ENDING = Pattern.compile("\\s+# ends with (?<code>\\d+)$");

  /**
   * A block of commands.
   *
   * @param shown lines of the output block that follows; empty where none does
   */
  record Step(List<Command> commands, List<String> shown) {}

  /** One line of shell, and the exit code that the paper promises. */
  record Command(String line, int exitCode) {
    /** Whether it runs until it is stopped. */
    boolean serves() {
      return line.matches("\\./photofinish (up|demo)\\b.*");
    }

    private static Command of(String line) {
      Matcher ending = ENDING.matcher(line);
      return ending.find()
          ? new Command(line.substring(0, ending.start()), Integer.parseInt(ending.group("code")))
          : new Command(line, 0);
    }
  }

  private Readme() {}

  static List<Step> steps(Path paper) throws IOException {
    var steps = new ArrayList<Step>();
    Matcher block = BLOCK.matcher(Files.readString(paper));
    while (block.find()) {
      List<String> lines = block.group("body").lines().toList();
      if (block.group("kind").equals("sh")) {
        steps.add(new Step(lines.stream().map(Command::of).toList(), List.of()));
      } else if (!steps.isEmpty()) {
        int last = steps.size() - 1;
        steps.set(last, new Step(steps.get(last).commands(), lines));
      }
    }
    return List.copyOf(steps);
  }

  /**
   * The first line shown that the output lacks, where the ones before it stand in it in this order;
   * the empty string where nothing is missing. {@code …} in a line stands for anything.
   */
  static String missing(List<String> shown, String output) {
    var lines = output.lines().iterator();
    for (String wanted : shown) {
      if (wanted.isBlank() || wanted.equals("…")) {
        continue;
      }
      Pattern pattern = pattern(wanted);
      boolean found = false;
      while (!found && lines.hasNext()) {
        found = pattern.matcher(lines.next()).matches();
      }
      if (!found) {
        return wanted;
      }
    }
    return "";
  }

  /** Spaces around what is left out may be more or fewer: columns are as wide as their contents. */
  private static Pattern pattern(String shown) {
    var pattern = new StringBuilder();
    for (String part : shown.stripTrailing().split(" *… *", -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return Pattern.compile(pattern + "\\s*");
  }
}

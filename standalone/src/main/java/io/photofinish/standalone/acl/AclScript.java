package io.photofinish.standalone.acl;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.utils.SecurityUtils;

/**
 * Commands of Kafka's own tool that allow what a role needs. What stands in them is quoted for a
 * shell.
 *
 * @param principal as Kafka writes it: {@code User:alice}
 * @param adminConfig properties file of whoever may change ACLs; empty where none is needed
 */
public record AclScript(String principal, String bootstrapServers, Optional<String> adminConfig) {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.,:/@%+=-]+");

  /**
   * @throws IllegalArgumentException where {@code principal} is none
   */
  public AclScript {
    KafkaPrincipal parsed = SecurityUtils.parseKafkaPrincipal(principal);
    if (parsed.getPrincipalType().isBlank() || parsed.getName().isBlank()) {
      throw new IllegalArgumentException("a principal has a type and a name: " + principal);
    }
  }

  /** One for each resource, in order. */
  public List<String> commands(List<Access> accesses) {
    return accesses.stream().map(this::command).toList();
  }

  private String command(Access access) {
    String operations =
        access.operations().stream()
            .map(operation -> " --operation " + name(operation))
            .collect(Collectors.joining());
    boolean prefixed = access.resource().patternType() == PatternType.PREFIXED;
    return "kafka-acls.sh --bootstrap-server "
        + quoted(bootstrapServers)
        + adminConfig.map(file -> " --command-config " + quoted(file)).orElse("")
        + " --add --allow-principal "
        + quoted(principal)
        + operations
        + option(access.resource().resourceType())
        + quoted(access.resource().name())
        + (prefixed ? " --resource-pattern-type prefixed" : "");
  }

  private static String name(AclOperation operation) {
    String name = operation.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String option(ResourceType type) {
    return switch (type) {
      case TOPIC -> " --topic ";
      case GROUP -> " --group ";
      case TRANSACTIONAL_ID -> " --transactional-id ";
      default -> throw new IllegalArgumentException("no role needs a " + type);
    };
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}

package io.photofinish.standalone.acl;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What may be done with one resource, or with all whose names begin alike. Reading and writing
 * imply describing, as Kafka's authorizers have it.
 */
public record Access(ResourcePattern resource, Set<AclOperation> operations) {
  private static final String ANY_HOST = "*";

  public Access {
    operations = Collections.unmodifiableSet(EnumSet.copyOf(operations));
  }

  static Access to(ResourceType type, String name, AclOperation... operations) {
    return new Access(new ResourcePattern(type, name, PatternType.LITERAL), Set.of(operations));
  }

  static Access toPrefixed(ResourceType type, String prefix, AclOperation... operations) {
    return new Access(new ResourcePattern(type, prefix, PatternType.PREFIXED), Set.of(operations));
  }

  /**
   * One for each operation, from any host.
   *
   * @param principal as Kafka writes it: {@code User:alice}
   */
  public List<AclBinding> bindings(String principal) {
    return operations.stream()
        .map(
            operation ->
                new AclBinding(
                    resource,
                    new AccessControlEntry(
                        principal, ANY_HOST, operation, AclPermissionType.ALLOW)))
        .toList();
  }
}

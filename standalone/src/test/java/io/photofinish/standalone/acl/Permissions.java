package io.photofinish.standalone.acl;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.broker.SecuredBroker;
import io.photofinish.standalone.command.Run;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/** What a secured broker allows: the least of a role, and any one of it less. */
record Permissions(SecuredBroker broker) {
  /** What every refusal must name beside the resource. */
  static final String WAY_OUT = "acls print";

  interface Probe {
    void run() throws Exception;
  }

  /** Makes the topics with this prefix, as their administrator. */
  Topics topics(String prefix) {
    Run made =
        Run.of(
            "topics", "apply", "--bootstrap-servers", broker.unsecured(), "--topic-prefix", prefix);
    assertThat(made.exitCode()).as(made.err()).isZero();
    return Topics.withPrefix(prefix);
  }

  /** Allows it; answers each permission by itself. */
  List<AclBinding> allowLeast(Topics topics, Role role, String principal, Optional<String> group)
      throws Exception {
    List<AclBinding> least =
        new LeastAccess(topics)
            .of(role, group).stream()
                .map(access -> access.bindings(principal))
                .flatMap(Collection::stream)
                .toList();
    broker.allow(least);
    return least;
  }

  /** Takes one away and gives it back. */
  void without(AclBinding binding, Probe probe) throws Exception {
    broker.forbid(binding);
    probe.run();
    broker.allow(List.of(binding));
  }

  /** What a message about it must say: the name, or what else tells it from others. */
  static String name(AclBinding binding) {
    if (binding.pattern().resourceType() == ResourceType.TRANSACTIONAL_ID) {
      return "ransactional"; // Kafka's clients do not say which
    }
    if (binding.entry().operation() == AclOperation.DELETE) {
      return "Delete";
    }
    if (binding.pattern().resourceType() == ResourceType.GROUP) {
      return "group: " + binding.pattern().name();
    }
    return binding.pattern().name();
  }
}

package io.photofinish.standalone.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.photofinish.standalone.command.Run;
import io.photofinish.standalone.exit.Problem;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpPortTest {
  @TempDir private Path folder;

  @Test
  void any_free_port_of_this_machine_will_do() {
    assertThatNoException().isThrownBy(() -> HttpPort.requireFree("127.0.0.1", 0));
    assertThatNoException().isThrownBy(() -> HttpPort.requireFree("0.0.0.0", 0));
  }

  @Test
  void a_taken_port_is_named_with_the_way_out() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(Problem.class)
          .isThrownBy(() -> HttpPort.requireFree("127.0.0.1", taken.getLocalPort()))
          .withMessageContainingAll("port " + taken.getLocalPort(), "taken", "--port");
    }
  }

  @Test
  void an_address_that_is_not_this_machines_is_no_taken_port() {
    // TEST-NET-1 of RFC 5737: nobody has it.
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> HttpPort.requireFree("192.0.2.1", 0))
        .withMessageContainingAll("192.0.2.1", "--host");
  }

  @Test
  void up_refuses_a_wrong_host_before_it_starts_anything() {
    Path data = folder.resolve("data");

    Run run = Run.of("up", "--host", "192.0.2.1", "--data", data.toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("192.0.2.1", "--host");
    assertThat(data).doesNotExist();
  }

  @Test
  void up_listens_on_this_machine_only_unless_told_otherwise() {
    assertThat(Run.of("up", "--help").out()).contains("--host=ADDRESS", "default: 127.0.0.1");
  }

  @Test
  void every_address_is_one_that_nobody_can_call() {
    assertThat(HttpPort.isEveryAddress("0.0.0.0")).isTrue();
    assertThat(HttpPort.isEveryAddress("127.0.0.1")).isFalse();
  }
}

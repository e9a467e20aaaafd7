package io.photofinish.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserDataFolderTest {
  @Test
  void on_linux_it_is_where_the_xdg_specification_says() {
    assertThat(UserDataFolder.of("Linux", "/home/ann", Map.of("XDG_DATA_HOME", "/big/data")))
        .isEqualTo(Path.of("/big/data/photofinish"));
    assertThat(UserDataFolder.of("Linux", "/home/ann", Map.of()))
        .isEqualTo(Path.of("/home/ann/.local/share/photofinish"));
  }

  @Test
  void a_relative_xdg_path_counts_as_unset() {
    assertThat(UserDataFolder.of("Linux", "/home/ann", Map.of("XDG_DATA_HOME", "data")))
        .isEqualTo(Path.of("/home/ann/.local/share/photofinish"));
  }

  @Test
  void mac_and_windows_have_conventions_of_their_own() {
    assertThat(UserDataFolder.of("Mac OS X", "/Users/ann", Map.of()))
        .isEqualTo(Path.of("/Users/ann/Library/Application Support/photofinish"));
    assertThat(UserDataFolder.of("Windows 11", "C:\\Users\\ann", Map.of("LOCALAPPDATA", "/local")))
        .isEqualTo(Path.of("/local/photofinish"));
  }
}

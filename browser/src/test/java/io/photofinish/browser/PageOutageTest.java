package io.photofinish.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page while the instance is gone, and when it is back. */
class PageOutageTest {
  @Test
  void what_is_open_tells_that_the_instance_is_gone_and_goes_on_when_it_is_back(
      @TempDir Path folder) throws Exception {
    try (Site site = Site.start(folder);
        Browser live = site.browser(1100, "light");
        Browser operator = site.browser(1100, "light")) {
      live.go("/");
      live.awaitText("Live: what happens is shown as it comes.");
      live.awaitText("Nothing has happened yet");
      operator.go("/operator");
      operator.find("#token").sendKeys(site.token() + "\n");
      operator.awaitText("Partitions that answer");

      site.stop();
      live.awaitText("The connection is lost");
      operator.awaitText("The instance is out of reach. It answered last at");

      site.startAgain();
      operator.awaitText("Ready: the stores answer.");
      live.awaitText("Live: what happens is shown as it comes.");
      site.publish(
          "lausanne.txt",
          "Yared Nuguse of the United States won the men's mile in 3:49.99 in Lausanne in 2024, a"
              + " personal best.");
      live.awaitText("3:49.99");
      live.await("!document.querySelector('main').innerText.includes('Nothing has happened')");
      live.hasNothingUncaught();
      operator.hasNothingUncaught();
    }
  }
}

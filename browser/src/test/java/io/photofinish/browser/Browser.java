package io.photofinish.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a screen. {@code CHROMIUM} and {@code CHROMEDRIVER} say where it is. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final ChromeDriver driver;
  private final String site;

  private Browser(ChromeDriver driver, String site) {
    this.driver = driver;
    this.site = site;
  }

  /**
   * @param scheme of colours: light or dark
   */
  static Browser open(String site, int width, String scheme) {
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    var options = new ChromeOptions();
    options.setBinary(existing("CHROMIUM", "/usr/bin/chromium"));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-background-networking");
    options.setCapability("goog:loggingPrefs", logs);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(existing("CHROMEDRIVER", "/usr/bin/chromedriver"))
            .build();
    var driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    driver.executeCdpCommand( // a window is never narrower than 500
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return new Browser(driver, site);
  }

  private static File existing(String variable, String standard) {
    var file = new File(System.getenv().getOrDefault(variable, standard));
    if (!file.canExecute()) {
      throw new IllegalStateException(
          "The profile browser needs Chromium and its driver, and there is no "
              + file
              + "; install them (apt-get install chromium chromium-driver), or say where: "
              + variable);
    }
    return file;
  }

  /** Returns when the page is there. */
  void go(String path) {
    driver.get(site + path);
    await("document.querySelector('h1') && !document.querySelector('main').ariaBusy");
  }

  void await(String condition) {
    Awaitility.await(condition)
        .atMost(PATIENCE)
        .until(() -> Boolean.TRUE.equals(driver.executeScript("return !!(" + condition + ")")));
  }

  /** Waits until the page says so. */
  void awaitText(String text) {
    Awaitility.await(text)
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(StaleElementReferenceException.class)
        .until(() -> driver.findElement(By.tagName("main")).getText().contains(text));
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> findAll(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  void click(WebElement element) {
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
  }

  void clickLink(String text) {
    click(driver.findElement(By.linkText(text)));
  }

  void clickButton(String text) {
    click(driver.findElement(By.xpath("//button[text()='" + text + "']")));
  }

  void pointAt(WebElement element) {
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    new Actions(driver).moveToElement(element).perform();
  }

  void fill(String css, String text) {
    find(css).clear();
    find(css).sendKeys(text);
  }

  /** With the focus where it is. */
  void press(CharSequence keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** One step. */
  void back() {
    driver.navigate().back();
    await("!document.querySelector('main').ariaBusy");
  }

  void run(String script) {
    answer("(async () => {" + script + "})()");
  }

  /** Of an expression, or what its promise gives. */
  Object answer(String expression) {
    return driver.executeAsyncScript(
        "const done = arguments[arguments.length - 1];(async () => ("
            + expression
            + "))().then(done, failure => done('' + failure));");
  }

  /** The pages that are opened from now on keep their streams, for {@link #streams}. */
  void countStreams() {
    driver.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of(
            "source",
            "const streams = [];window.EventSource = class extends EventSource {"
                + "constructor(address) { super(address); streams.push(this); }};"));
  }

  /** How many are open. */
  long streams() {
    return (Long) answer("streams.filter(each => each.readyState !== EventSource.CLOSED).length");
  }

  /** The page is hidden then. */
  void minimize() {
    driver.manage().window().minimize();
    await("document.hidden");
  }

  void restore() {
    driver.manage().window().maximize();
    await("!document.hidden");
  }

  /** Opens everything that can be, and keeps it from being refreshed. */
  void stay() {
    driver.executeScript(
        "document.querySelectorAll('details').forEach(each => each.open = true);"
            + "document.querySelectorAll('#refresh:checked').forEach(each => each.click());");
  }

  String path() {
    return driver.getCurrentUrl().substring(site.length());
  }

  boolean isWiderThanTheScreen() {
    return Boolean.TRUE.equals(
        driver.executeScript("return document.documentElement.scrollWidth > window.innerWidth"));
  }

  /** What axe-core finds against the page: rule, element, what to do. */
  List<?> accessibilityViolations() throws IOException {
    String axe;
    try (InputStream in = Browser.class.getResourceAsStream(axePath())) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    return (List<?>)
        driver.executeAsyncScript(
            axe
                + ";const done = arguments[arguments.length - 1];axe.run(document, {resultTypes:"
                + " ['violations']}).then(found => done(found.violations.map(each => each.id + ' '"
                + " + each.nodes[0].target + ' ' + each.nodes[0].failureSummary)), failure =>"
                + " done(['axe: ' + failure]));");
  }

  private static String axePath() throws IOException {
    String properties = "/META-INF/maven/org.webjars.npm/axe-core/pom.properties";
    var values = new Properties();
    try (InputStream in = Browser.class.getResourceAsStream(properties)) {
      values.load(in);
    }
    return "/META-INF/resources/webjars/axe-core/" + values.getProperty("version") + "/axe.min.js";
  }

  void keepScreenshot(String name) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  /** No error in the console since it was last looked at. */
  void hasNoErrors() {
    assertThat(driver.manage().logs().get(LogType.BROWSER))
        .filteredOn(entry -> entry.getLevel().equals(Level.SEVERE))
        .extracting(LogEntry::toString)
        .isEmpty();
  }

  /** No error that no script has caught, whatever could not be loaded. */
  void hasNothingUncaught() {
    assertThat(driver.manage().logs().get(LogType.BROWSER))
        .extracting(LogEntry::getMessage)
        .noneMatch(message -> message.contains("Uncaught"));
  }

  /** What the console has said until now is as it should be. */
  void forgetErrors() {
    var unused = driver.manage().logs().get(LogType.BROWSER).getAll();
  }

  @Override
  public void close() {
    driver.quit();
  }
}

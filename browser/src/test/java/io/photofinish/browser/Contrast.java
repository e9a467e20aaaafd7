package io.photofinish.browser;

/**
 * The contrast of two colours that a page shows, as WCAG 2 defines it, from 1 to 21; axe-core does
 * not look at what is no text.
 */
final class Contrast {
  private static final String FUNCTIONS =
      """
      const channels = colour => colour.match(/[\\d.]+/g).map(Number);
      const luminance = colour => channels(colour).slice(0, 3)
        .map(each => each / 255).map(each => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)
        .reduce((sum, each, i) => sum + each * [0.2126, 0.7152, 0.0722][i], 0);
      const isClear = colour => channels(colour)[3] === 0;
      const behind = node => {
        const { backgroundColor } = getComputedStyle(node);
        return isClear(backgroundColor) ? behind(node.parentElement) : backgroundColor;
      };
      const contrast = (one, two) => {
        const [light, dark] = [one, two].map(luminance).sort((a, b) => b - a);
        return (light + 0.05) / (dark + 0.05);
      };
      """;

  private final Browser browser;

  Contrast(Browser browser) {
    this.browser = browser;
  }

  /** Of a colour of an element with what is inside of it. */
  double inside(String css, String property) {
    return of(css, "getComputedStyle(node).%s, behind(node)".formatted(property));
  }

  /** Of a colour of an element with what is around it. */
  double around(String css, String property) {
    return of(css, "getComputedStyle(node).%s, behind(node.parentElement)".formatted(property));
  }

  /** Of the ring around an element that has the focus; the skip link's lies over the header. */
  double ring(String css) {
    String ground = "node.matches('.skip') ? document.querySelector('header') : node.parentElement";
    return of(css, "(node.focus(), getComputedStyle(node).outlineColor), behind(" + ground + ")");
  }

  double placeholder(String css) {
    return of(css, "getComputedStyle(node, '::placeholder').color, behind(node)");
  }

  private double of(String css, String colours) {
    String expression =
        "(() => {%s const node = document.querySelector(\"%s\"); return String(contrast(%s));})()"
            .formatted(FUNCTIONS, css, colours);
    return Double.parseDouble((String) browser.answer(expression));
  }
}

/*
 * Runs in the page: the texts whose contrast with what is behind them is below 4.5 : 1 (WCAG 2.2, 1.4.3), each with
 * its ratio.
 */
(() => {
  const parse = (color) => {
    const [red, green, blue, alpha = 1] = color.match(/[\d.]+/g).map(Number);
    return { rgb: [red, green, blue], alpha };
  };
  const over = (front, back) =>
    front.rgb.map((value, i) => value * front.alpha + back[i] * (1 - front.alpha));
  const linear = (value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const luminance = ([red, green, blue]) =>
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const behind = (element) => {
    if (element === null) return [255, 255, 255];
    const back = parse(getComputedStyle(element).backgroundColor);
    return back.alpha === 1 ? back.rgb : over(back, behind(element.parentElement));
  };
  const ratio = (element) => {
    const back = behind(element);
    const text = luminance(over(parse(getComputedStyle(element).color), back));
    const ground = luminance(back);
    return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
  };
  const hasText = ({ childNodes }) =>
    [...childNodes].some((one) => one.nodeType === 3 && one.data.trim() !== '');
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility() && hasText(element) && ratio(element) < 4.5)
    .map((element) => `${element.textContent.trim()} (${ratio(element).toFixed(2)})`);
})();

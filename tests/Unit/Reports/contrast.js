// The contrast of every text with what is behind it (WCAG 2.2, success criterion 1.4.3): [text, ratio] wherever it is below 4.5.
(() => {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const parse = color => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    return { red, green, blue, alpha: alpha / 255 };
  };
  const over = (top, bottom) => ({
    red: top.red * top.alpha + bottom.red * (1 - top.alpha),
    green: top.green * top.alpha + bottom.green * (1 - top.alpha),
    blue: top.blue * top.alpha + bottom.blue * (1 - top.alpha),
    alpha: 1,
  });
  const luminance = ({ red, green, blue }) => {
    const linear = [red, green, blue].map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const page = matchMedia('print').matches ? parse('white') : parse(getComputedStyle(document.body).backgroundColor);
  const behind = element => {
    if (element instanceof SVGElement) {
      const rect = element.matches('.label, .note, .band text') ? element.parentElement.querySelector('rect') : null;
      const band = element.closest('svg').querySelector('.band rect');
      return [rect, element.matches('.tag') ? band : null].filter(Boolean).map(one => parse(getComputedStyle(one).fill)).reduce((bottom, top) => over(top, bottom), page);
    }
    const layers = [];
    for (let one = element; one; one = one.parentElement) {
      layers.unshift(parse(getComputedStyle(one).backgroundColor));
    }
    return layers.reduce((bottom, top) => over(top, bottom), page);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const checked = new Set();
  const low = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || checked.has(element) || element.closest('title, desc')) {
      continue;
    }
    checked.add(element);
    const style = getComputedStyle(element);
    const background = behind(element);
    const color = over(parse(element instanceof SVGElement ? style.fill : style.color), background);
    const [lighter, darker] = [luminance(color), luminance(background)].sort((a, b) => b - a);
    const ratio = (lighter + 0.05) / (darker + 0.05);
    if (ratio < 4.5) {
      low.push(`${element.tagName}.${element.className?.baseVal ?? element.className} "${element.textContent.slice(0, 40)}" ${ratio.toFixed(2)}`);
    }
  }
  return { low, checked: checked.size };
})()

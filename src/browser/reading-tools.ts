import { addButton } from './button.ts';
import { remember } from './remember.ts';

type FontSize = 'small' | '' | 'large';
type Theme = 'light' | 'dark' | '';

const THEMES: readonly Theme[] = ['', 'light', 'dark'];
const THEME_NAMES: Record<Theme, string> = { '': 'tự động', light: 'sáng', dark: 'tối' };

/** Font size A- A A+ and the colour scheme; both last across pages, see `before-paint.ts`. */
export function addReadingTools(place: Element | null, page: HTMLElement): void {
  if (!place) return;
  const sizes: [string, string, FontSize][] = [
    ['A-', 'A- (cỡ chữ nhỏ)', 'small'],
    ['A', 'A (cỡ chữ thường)', ''],
    ['A+', 'A+ (cỡ chữ lớn)', 'large'],
  ];
  const buttons = sizes.map(([text, label, size]) => addButton(place, text, label, () => setSize(size)));
  const theme = addButton(place, '', '', () =>
    setTheme(THEMES[(THEMES.indexOf(currentTheme()) + 1) % THEMES.length]!),
  );
  setSize((page.dataset['font'] ?? '') as FontSize);
  setTheme(currentTheme());

  function currentTheme(): Theme {
    return (page.dataset['theme'] ?? '') as Theme;
  }

  function setSize(size: FontSize): void {
    remember('loaFont', size);
    page.dataset['font'] = size;
    buttons.forEach((button, at) => button.setAttribute('aria-pressed', String(sizes[at]![2] === size)));
  }

  function setTheme(value: Theme): void {
    remember('loaTheme', value);
    page.dataset['theme'] = value;
    theme.textContent = `Nền: ${THEME_NAMES[value]}`;
  }
}

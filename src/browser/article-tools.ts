import { addButton } from './button.ts';

/** Print and «copy the link», beside the links that work without scripts. */
export function addArticleTools(place: Element | null): void {
  if (!place) return;
  addButton(place, 'In bài', 'In bài', () => window.print());
  // Only pages served over HTTPS (or from localhost) may write to the clipboard.
  if (!navigator.clipboard) return;
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  addButton(place, 'Chép liên kết', 'Chép liên kết', () => {
    const { href } = document.querySelector<HTMLLinkElement>('link[rel=canonical]') ?? location;
    navigator.clipboard.writeText(href).then(
      () => (said.textContent = 'Đã chép'),
      () => (said.textContent = href),
    );
  });
  place.append(said);
}

/** A button that a script adds: without the script it is absent, not dead. */
export function addButton(
  parent: Element,
  text: string,
  label: string,
  onClick: (button: HTMLButtonElement) => void,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  if (label !== text) button.setAttribute('aria-label', label);
  button.addEventListener('click', () => onClick(button));
  parent.append(button);
  return button;
}

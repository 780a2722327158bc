let wanted = false;

/** The look of the receipt, a moment before it is needed. */
export function loadReceiptStyle(): void {
  if (wanted) return;
  wanted = true;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/aset/receipt.css';
  document.head.append(link);
}

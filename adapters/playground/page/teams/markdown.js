// The little Markdown that Teams' cards know: bold, italic, links, and backslashes that take their meaning away.

/** HTML in which everything that was written is escaped. */
export function markdown(text) {
  const kept = [];
  const hidden = text.replace(/\\([\\*_[\]<>`#+\-.()])/g, (_whole, sign) => `\ue000${kept.push(sign) - 1}\ue001`);
  const marked = escaped(hidden)
    .replace(
      /\[([^\]\n]+)\]\((https?:[^)\s]+|tel:[^)\s]+|mailto:[^)\s]+)\)/g,
      '<a href="$2" target="_blank" rel="noreferrer">$1</a>',
    )
    .replace(/\*\*([^*\n]+)\*\*/g, "<strong>$1</strong>")
    .replace(/(?<![\p{L}\p{N}])_([^_\n]+)_(?![\p{L}\p{N}])/gu, "<em>$1</em>")
    .replace(/\n/g, "<br>");
  return `<p>${marked.replace(/\ue000(\d+)\ue001/g, (_whole, index) => escaped(kept[Number(index)]))}</p>`;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

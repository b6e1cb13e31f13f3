// German lengths of time after a preposition: "seit 2 Tagen".

export function dativ(length: string): string {
  return length
    .replaceAll("Tage", "Tagen")
    .replaceAll("tage", "tagen")
    .replaceAll("weniger als eine", "weniger als einer");
}

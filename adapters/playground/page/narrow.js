// Many choices narrowed by what is typed above them, as both clients do.

/** More than these are not read one by one. */
export const mostAtOnce = 8;

/** What was chosen stays chosen, seen or not. */
export function narrow(choices, typed) {
  const wanted = typed.trim().toLowerCase();
  for (const choice of choices) choice.hidden = !choice.textContent.toLowerCase().includes(wanted);
}

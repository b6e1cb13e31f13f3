// In countries that keep several times, the zones in which most people live, those with the most of them first.

export const chiefZones: { readonly [country: string]: readonly string[] } = {
  AU: ["Sydney", "Melbourne", "Brisbane", "Perth", "Adelaide", "Hobart", "Darwin"].map((city) => `Australia/${city}`),
  BR: ["Sao_Paulo", "Bahia", "Fortaleza", "Recife", "Manaus", "Belem", "Cuiaba"].map((city) => `America/${city}`),
  CA: ["Toronto", "Vancouver", "Edmonton", "Winnipeg", "Halifax", "Regina", "St_Johns"].map(
    (city) => `America/${city}`,
  ),
  CD: ["Africa/Kinshasa", "Africa/Lubumbashi"],
  CL: ["America/Santiago", "America/Punta_Arenas"],
  ES: ["Europe/Madrid", "Atlantic/Canary"],
  ID: ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"],
  MX: ["Mexico_City", "Monterrey", "Tijuana", "Cancun", "Hermosillo"].map((city) => `America/${city}`),
  NZ: ["Pacific/Auckland"],
  PT: ["Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores"],
  RU: ["Europe/Moscow", "Asia/Yekaterinburg", "Asia/Novosibirsk", "Europe/Samara", "Asia/Krasnoyarsk"],
  US: ["New_York", "Chicago", "Los_Angeles", "Denver", "Phoenix", "Detroit"]
    .map((city) => `America/${city}`)
    .concat("Pacific/Honolulu", "America/Anchorage"),
};

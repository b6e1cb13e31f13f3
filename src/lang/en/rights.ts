// What is said to whoever may not see or change a case, in English.
export const rights = {
  hidden:
    "This case belongs to a private conversation that you are not in, so I cannot show it. Ask somebody there to add you.",
  notThere: "That is a private conversation that you are not in. Ask somebody there to add you, or choose another.",
  auditor: "You are an auditor here: you can read every case, and change none.",
  outside: (who: string) =>
    `You are here as a guest of another company: you can see this case, and only people of this company can change it. Please ask ${who}.`,
  outsideHere:
    "You are here as a guest of another company. Opening cases, settings and figures are for people of this company: please ask one of them.",
  byGuest: "by a guest of another company",
};

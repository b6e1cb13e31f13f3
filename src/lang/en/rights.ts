// What is said to whoever may not see or change a case, in English.
export const rights = {
  hidden:
    "This case belongs to a private conversation that you are not in, so I cannot show it. Ask somebody there to add you.",
  notThere: "That is a private conversation that you are not in. Ask somebody there to add you, or choose another.",
  auditor: "You are an auditor here: you can read every case, and change none.",
  outside: "This case belongs to another company: you can see its card here, and only its own people can change it.",
};

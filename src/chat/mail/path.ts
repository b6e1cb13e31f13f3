// Where vendors' mails are taken in.
export const mailPath = "/mail";

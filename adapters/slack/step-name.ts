// By which name Slack calls the step for workflows: told in the manifest, listened to by the step.
export const stepCallback = "open_vendor_case";

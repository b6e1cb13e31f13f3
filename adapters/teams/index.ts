// Microsoft Teams, as the house is told of it. Its SDK is loaded once it is wanted.
import { platformModule } from "../../src/chat/module.ts";
import { doctor } from "./doctor.ts";
import { keptLink } from "./permalink.ts";
import { missing, Settings, summary } from "./settings.ts";

export const teams = platformModule({
  name: "teams",
  title: "Microsoft Teams",
  guide: "docs/teams.md",
  tenant: { word: "tenant", id: "a GUID" },
  linkTo: keptLink,
  settings: Settings,
  missing,
  secrets: ({ MICROSOFT_APP_PASSWORD }) => [MICROSOFT_APP_PASSWORD],
  summary,
  calls: () => true,
  doctor,
  async connect(own, { publicUrl }, house) {
    const { createTeams } = await import("./connect.ts");
    return createTeams(
      {
        appId: own.MICROSOFT_APP_ID ?? "",
        password: own.MICROSOFT_APP_PASSWORD ?? null,
        tenantId: own.MICROSOFT_APP_TENANT_ID ?? null,
        type: own.MICROSOFT_APP_TYPE,
        publicUrl,
        admins: own.MICROSOFT_ADMIN_IDS,
      },
      house,
    );
  },
});

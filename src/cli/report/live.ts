import type { LiveTemplate } from "../../report";
import { forPeople, openClient } from "../client";
import type { Terminal } from "../terminal";

/** All templates of the organization. Reads only. */
export async function listLiveTemplates(terminal: Terminal): Promise<LiveTemplate[]> {
  const client = await openClient(terminal, "Without --live, the report needs none.");
  const options = { signal: terminal.stop };
  try {
    return await forPeople(
      (async () => {
        const templates: LiveTemplate[] = [];
        for await (const { id, name, tags } of client.sourceTemplates.list({}, options))
          templates.push({ id, kind: "source", name, tags });
        for await (const { id, destination_name, tags } of client.connectionTemplates.list({}, options))
          templates.push({ id, kind: "connection", name: destination_name ?? id, tags });
        return templates;
      })(),
    );
  } finally {
    client.close();
  }
}

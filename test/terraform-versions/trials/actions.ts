import assert from "node:assert/strict";
import type { Emulator } from "../../../src/emulator";
import type { Trial } from "./trial";

/** A server of before 2026, which has the call behind the action. */
const options = { emulator: { switches: { era: "2025-10" } } } as const;

const syncs = (airbyte: Emulator): number =>
  airbyte.requests.filter(({ path }) => path.endsWith("/workspaces/sync")).length;

/** A tag whose events run the action. */
const triggeredBy = (events: string): string => `
  action "airbyteembedded_workspaces_sync" "discover" {}
  resource "airbyteembedded_template_tag" "pro" {
    name = "pro"
    lifecycle {
      action_trigger {
        events  = [${events}]
        actions = [action.airbyteembedded_workspaces_sync.discover]
      }
    }
  }`;

/** Actions, by hand and in the life of a resource. */
export const actions: readonly Trial[] = [
  {
    title: "an action runs when it is invoked, and in no other apply",
    from: "1.14",
    options,
    async run(terraform) {
      terraform.airbyte.workspaces.add({ name: "acme", cloud_only: true });
      terraform.write('action "airbyteembedded_workspaces_sync" "discover" {}\n');
      await terraform.apply();
      assert.equal(syncs(terraform.airbyte), 0);
      const invoke = "-invoke=action.airbyteembedded_workspaces_sync.discover";
      await terraform.terraform.get(["apply", "-auto-approve", invoke]);
      assert.equal(syncs(terraform.airbyte), 1);
    },
  },
  {
    title: "an action that a resource triggers is planned, and runs once the resource is there",
    from: "1.14",
    options,
    async run(terraform) {
      terraform.write(triggeredBy("after_create, after_update"));
      await terraform.plan();
      assert.match(
        await terraform.show(),
        /to be invoked after this change[^]*action "airbyteembedded_workspaces_sync" "discover"/,
      );
      await terraform.apply();
      const calls = terraform.airbyte.requests.map(({ method, path }) => `${method} ${path.split("/").at(-1) ?? ""}`);
      const created = calls.findIndex((call) => call.startsWith("POST ") && !/token|sync/.test(call));
      const synced = calls.findIndex((call) => call.endsWith(" sync"));
      assert.ok(created >= 0 && synced > created, calls.join(", "));
      assert.equal(syncs(terraform.airbyte), 1);
    },
  },
  {
    title: "an action that the server does not know fails in words, and leaves the resource that triggered it",
    from: "1.14",
    async run(terraform) {
      terraform.write(triggeredBy("after_create"));
      await terraform.init();
      const { code, stderr } = await terraform.run("apply", "-auto-approve");
      assert.equal(code, 1);
      assert.match(stderr, /This server does not sync workspaces/);
      await terraform.expectEmptyPlan();
      assert.equal(terraform.airbyte.templateTags.list().length, 1);
    },
  },
];

import { openCollections } from "../../../src/emulator/collections";
import type { App } from "../../../src/emulator/http/app";
import { router } from "../../../src/emulator/http/router";
import { store } from "../../../src/emulator/data/store";
import { toSwitches } from "../../../src/emulator/switches";

const now = (): string => "2026-01-01T00:00:00Z";
const app = { organizationId: "acme", store: store("acme", now), switches: toSwitches({}), now } as unknown as App;

test("every operation is found by its own address", () => {
  const { routes } = openCollections(app);
  const found = router(routes);

  const shadowed = routes.filter(({ on }) => {
    const [method = "", path = ""] = on.split(" ");
    return found(method, path)?.route.on !== on;
  });

  expect(shadowed.map(({ on }) => on)).toEqual([]);
});

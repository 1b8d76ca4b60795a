import { Testing } from "cdktf";
import { matchers } from "cdktf-airbyte-embedded/testing";
import { Compliance } from "./catalog";

expect.extend(matchers);

const catalog = () => new Compliance(Testing.app(), "compliance");

test("a clinic on the pro plan is offered what is covered by HIPAA, and nothing else", () => {
  expect(catalog()).toOfferExactly(["Patient records", "Appointments"], { tags: ["pro", "hipaa"], mode: "all" });
});

test("a token that selects any of the tags would offer a clinic what is not covered", () => {
  expect(catalog()).toOffer("CRM", { tags: ["pro", "hipaa"], mode: "any" });
});

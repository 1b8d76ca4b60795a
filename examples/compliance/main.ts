import { App } from "cdktf";
import { Compliance } from "./catalog";

const app = new App();
new Compliance(app, "compliance");
app.synth();

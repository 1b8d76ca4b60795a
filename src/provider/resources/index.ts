export { connectionTemplate } from "./connection-template";
export { source } from "./source";
export { sourceTemplate } from "./source-template";
export { templateTag } from "./template-tag";
export { templateTagBinding } from "./template-tag-binding";
export { workspace } from "./workspace";

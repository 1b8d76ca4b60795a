#!/usr/bin/env node
/** The whole provider in one bundle: an executable by itself, and what the launcher of an installed provider loads. */
import { start } from "./start";

/** Loads what Terraform need not wait for. */
export const loadProvider = () => import("./provider-process");

// Not where the launcher has started already.
if (require.main === module) start(loadProvider);

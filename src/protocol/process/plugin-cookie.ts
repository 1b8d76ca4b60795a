/** Variable by which Terraform tells a program that it runs as a plugin, and its value. */
export const COOKIE_NAME = "TF_PLUGIN_MAGIC_COOKIE";
export const COOKIE = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";

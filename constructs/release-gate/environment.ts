/** Variables without credentials that programs need to run, reach the network, and print as they should. */
const ALWAYS = [
  ...[
    "PATH",
    "HOME",
    "USER",
    "LOGNAME",
    "SHELL",
    "TMPDIR",
    "TZ",
    "LANG",
    "LC_*",
    "TERM",
    "CI",
    "NO_COLOR",
    "FORCE_COLOR",
  ],
  ...["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "no_proxy", "all_proxy"],
  ...["SSL_CERT_FILE", "SSL_CERT_DIR", "NODE_EXTRA_CA_CERTS"],
  // Shells let nobody take these away.
  ...["BASHOPTS", "SHELLOPTS", "UID", "EUID", "PPID"],
];

/** A name, or the beginning of names. */
const NAME = /^[A-Za-z_][A-Za-z0-9_]*\*?$/;

/** Names all variables, and none of the lines of their values that look like one and could not be taken away. */
const LIST = String.raw`env | sed -n 's/^\([A-Za-z_][A-Za-z0-9_]*\)=.*/\1/p'`;

/**
 * A script that takes all variables away but the usual ones and those that are named, and then runs its first argument.
 * @param names of variables; a star at the end stands for any rest
 * @throws Error for a text that is no name
 */
export function toConfinement(names: readonly string[]): string {
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong !== undefined)
    throw new Error(`"${wrong}" is not the name of an environment variable, or of several (NAME_*).`);
  const kept = [...ALWAYS, ...names].join("|");
  return `for name in $(${LIST}); do case $name in ${kept}) ;; *) unset "$name" ;; esac; done; exec /bin/sh -ec "$1"`;
}

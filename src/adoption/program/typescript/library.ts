/** The library that written programs are built on. */
export const LIBRARY = "cdktf";

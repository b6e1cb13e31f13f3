// A mutant that lives or dies by chance says nothing: the properties of a mutation run are tried with one seed.
import fc from "fast-check";

fc.configureGlobal({ seed: 1, endOnFailure: true });

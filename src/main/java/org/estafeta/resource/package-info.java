/**
 * The register of information resources that the order 898-у asks for: sites, pages,
 * platforms, libraries and systems of the federal, regional and municipal level, who runs
 * them, which organisations use them and how many people there do.
 *
 * <p>
 * Resources are nodes of the catalogue: their history is kept with who runs and who uses
 * them, so that a file that brought some can be undone as a whole and merged
 * organisations take their resources along. They are no kind of their own for the search.
 * The numbers of a year are kept by hand, each with its version, outside of the history:
 * small ones are for those alone who answer for the organisation.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "editing", "organisation" })
@NullMarked
package org.estafeta.resource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

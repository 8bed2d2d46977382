/**
 * Works out from whom an adopter most likely learned a practice, when nobody said: from
 * ties of that time, with weights learned from the links that somebody did declare. Knows
 * no graph and no web.
 */
@NullMarked
package org.estafeta.dissemination.source;

import org.jspecify.annotations.NullMarked;

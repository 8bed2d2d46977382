/**
 * Ways through a network of dated transfers, in primitive arrays; knows no graph and no
 * web.
 */
@NullMarked
package org.estafeta.dissemination.trace;

import org.jspecify.annotations.NullMarked;

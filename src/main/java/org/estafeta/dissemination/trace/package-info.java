/**
 * Ways through a network of dated transfers, in primitive arrays; knows no graph and no
 * web. What a trace says about its days is in these words everywhere.
 */
@NamedInterface("trace")
@NullMarked
package org.estafeta.dissemination.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

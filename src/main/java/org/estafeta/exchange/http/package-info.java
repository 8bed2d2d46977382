/** Import over HTTP: sending files, following the progress, reading the report. */
@NullMarked
package org.estafeta.exchange.http;

import org.jspecify.annotations.NullMarked;

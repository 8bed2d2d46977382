/**
 * The life of professional communities: who is a member in which role and since when, who
 * asks to join, and what is planned for a school year. Nobody is made a member who has
 * not asked; people who are members are seen by the other members and by methodists
 * alone.
 */
@ApplicationModule(allowedDependencies = { "shared", "graphstore", "access", "api", "people", "organisation", "event" })
@NullMarked
package org.estafeta.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

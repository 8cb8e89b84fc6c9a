/**
 * The frame of every page: language, theme, assets, errors, and the pages that are only
 * text.
 */
@NullMarked
@ApplicationModule(id = "site", displayName = "Frame of the site", allowedDependencies = { "shared", "server" })
package org.portailsolidaire.platform.site;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

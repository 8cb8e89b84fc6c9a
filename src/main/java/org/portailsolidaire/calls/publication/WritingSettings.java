package org.portailsolidaire.calls.publication;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an instance publishes the calls of funders.
 *
 * @param approbation whether the team approves each version before it is public
 */
@ConfigurationProperties("portail.appels")
record WritingSettings(@DefaultValue("true") boolean approbation) {
}

package org.portailsolidaire.platform.documents.scanning;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * ClamAV's daemon; see docs/exploitation.md.
 *
 * @param host none when it is empty
 * @param every time between two rounds of scans
 * @param patience for an answer
 */
@ConfigurationProperties("portail.documents.scanner")
public record ScannerSettings(String host, int port, Duration every, Duration patience) {

	public boolean isThere() {
		return StringUtils.hasText(this.host);
	}

}

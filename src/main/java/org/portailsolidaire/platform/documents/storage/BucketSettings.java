package org.portailsolidaire.platform.documents.storage;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * An S3-compatible store; see docs/exploitation.md.
 *
 * @param bucket none when it is empty
 * @param endpoint none for Amazon's own
 * @param prefix of the keys
 */
@ConfigurationProperties("portail.documents.s3")
public record BucketSettings(String bucket, @Nullable URI endpoint, String region, String prefix,
		@Nullable String accessKey, @Nullable String secretKey, boolean pathStyle, Duration patience) {

	boolean isThere() {
		return StringUtils.hasText(this.bucket);
	}

}

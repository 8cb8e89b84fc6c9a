package org.portailsolidaire.platform.documents.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Bytes in an S3-compatible store, an object for each document. An object is written
 * before its row and goes after it: what a crash leaves between the two is an object
 * without a row, which is swept.
 */
class S3Bytes implements DocumentBytes {

	private static final Logger LOG = LoggerFactory.getLogger(S3Bytes.class);

	private static final int PAGE = 1000;

	private final BucketSettings settings;

	private final TransactionOperations transaction;

	private final S3Client s3;

	S3Bytes(BucketSettings settings, TransactionOperations transaction) {
		this.settings = settings;
		this.transaction = transaction;
		this.s3 = client(settings);
	}

	private static S3Client client(BucketSettings settings) {
		S3ClientBuilder builder = S3Client.builder()
			.region(Region.of(settings.region()))
			.forcePathStyle(settings.pathStyle())
			.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
			.responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
			.httpClientBuilder(UrlConnectionHttpClient.builder()
				.connectionTimeout(settings.patience())
				.socketTimeout(settings.patience()));
		if (settings.endpoint() != null) {
			builder.endpointOverride(settings.endpoint());
		}
		String key = settings.accessKey();
		String secret = settings.secretKey();
		return builder.credentialsProvider((key != null && secret != null && !key.isEmpty())
				? StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret))
				: DefaultCredentialsProvider.builder().build())
			.build();
	}

	@Override
	public Place place() {
		return Place.S3;
	}

	@Override
	public void keep(UUID id, Path file, Runnable row) throws IOException {
		try {
			this.s3.putObject((put) -> put.bucket(this.settings.bucket()).key(key(id)), RequestBody.fromFile(file));
		}
		catch (SdkException ex) {
			throw new IOException(ex.getMessage(), ex);
		}
		try {
			this.transaction.executeWithoutResult((status) -> {
				row.run();
				afterTransaction(TransactionSynchronization.STATUS_ROLLED_BACK, () -> remove(id));
			});
		}
		catch (RuntimeException ex) {
			remove(id);
			throw ex;
		}
	}

	@Override
	public InputStream read(UUID id) throws IOException {
		try {
			return this.s3.getObject((get) -> get.bucket(this.settings.bucket()).key(key(id)));
		}
		catch (NoSuchKeyException ex) {
			throw new IOException("No object " + key(id), ex);
		}
		catch (SdkException ex) {
			throw new DataAccessResourceFailureException("S3: " + ex.getMessage(), ex);
		}
	}

	@Override
	public void delete(UUID id, Runnable row) {
		this.transaction.executeWithoutResult((status) -> {
			row.run();
			afterTransaction(TransactionSynchronization.STATUS_COMMITTED, () -> remove(id));
		});
	}

	private static void afterTransaction(int wanted, Runnable work) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				if (status == wanted) {
					work.run();
				}
			}

		});
	}

	/** An object that cannot be taken away now is swept later. */
	private void remove(UUID id) {
		try {
			this.s3.deleteObject((delete) -> delete.bucket(this.settings.bucket()).key(key(id)));
		}
		catch (SdkException ex) {
			LOG.warn("L’objet {} sera retiré plus tard : {}", key(id), ex.getMessage());
		}
	}

	@Override
	public int sweep(Instant before, Orphans orphans) {
		int[] removed = { 0 };
		this.s3
			.listObjectsV2Paginator(
					(list) -> list.bucket(this.settings.bucket()).prefix(this.settings.prefix()).maxKeys(PAGE))
			.forEach((page) -> {
				List<UUID> old = page.contents()
					.stream()
					.filter((object) -> object.lastModified().isBefore(before))
					.map(this::id)
					.filter(Objects::nonNull)
					.toList();
				List<UUID> gone = orphans.among(old);
				gone.forEach(this::remove);
				removed[0] += gone.size();
			});
		return removed[0];
	}

	private @Nullable UUID id(S3Object object) {
		try {
			return UUID.fromString(object.key().substring(this.settings.prefix().length()));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private String key(UUID id) {
		return this.settings.prefix() + id;
	}

	void close() {
		this.s3.close();
	}

}

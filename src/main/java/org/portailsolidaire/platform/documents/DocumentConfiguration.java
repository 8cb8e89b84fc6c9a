package org.portailsolidaire.platform.documents;

import org.portailsolidaire.platform.documents.inspection.InspectionSettings;
import org.portailsolidaire.platform.documents.scanning.ScannerSettings;
import org.portailsolidaire.platform.documents.storage.BucketSettings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ DocumentSettings.class, InspectionSettings.class, BucketSettings.class,
		ScannerSettings.class })
class DocumentConfiguration {

}
